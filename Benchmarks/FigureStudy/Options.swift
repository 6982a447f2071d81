import SheetGenerator

/// What the study is asked to do.
struct Options {
    /// Sheets with one slip per form; half as many with two.
    var sheets = 3_000
    /// Sheets without a slip per form and way of computing.
    var clean = 10_000
    var forms: [SheetForm] = Self.allForms
    var mix = SlipMix.realistic
    var seed: UInt64 = 2568
    var threads = 2
    /// Whether a missed goal makes the study fail.
    var goals = false
    /// Whether rules that the frameworks mark as unsure are taken for sure.
    var sure = false
    /// A sheet to print instead.
    var show: CaseName?
    /// A failure whose sheets to print instead of the tables.
    var list: Mark?
    var frameworks = "Frameworks"

    /// The forms of the study that the goals come from, then the other years.
    static let allForms = [
        "65A", "65B", "65P", "68A", "68A1", "68B", "68C", "68D", "68P", "66A", "66D", "66P", "67A",
        "67D", "67P", "69D", "69P",
    ].compactMap { SheetForm($0) }

    static let usage = """
        figure-study [--sheets N] [--clean N] [--form 68B]... [--mix realistic|plain|arbitrary]
                     [--seed N] [--threads N] [--frameworks FOLDER] [--sure] [--goals]
        figure-study --list certainWrong [--form 68B]... [--sheets N] [--clean N]
        figure-study --show 68B/exact/realistic/1/4711 [--sure]
        """

    init(_ arguments: [String]) throws(StudyError) {
        var rest = arguments[...]
        var forms: [SheetForm] = []
        while let option = rest.popFirst() {
            let isSwitch = option == "--goals" || option == "--sure"
            let value = isSwitch ? "" : rest.popFirst() ?? ""
            switch option {
            case "--goals": goals = true
            case "--sure": sure = true
            case "--sheets": sheets = try Self.read(option, value, Int.init)
            case "--clean": clean = try Self.read(option, value, Int.init)
            case "--form": forms.append(try Self.read(option, value, SheetForm.init))
            case "--mix": mix = try Self.read(option, value, SlipMix.init)
            case "--seed": seed = try Self.read(option, value) { UInt64($0) }
            case "--threads": threads = max(1, try Self.read(option, value, Int.init))
            case "--show": show = try Self.read(option, value, CaseName.init)
            case "--list": list = try Self.read(option, value, Mark.init)
            case "--frameworks": frameworks = value
            default: throw .unknownOption(option)
            }
        }
        if !forms.isEmpty { self.forms = forms }
    }

    private static func read<Value>(
        _ option: String, _ value: String, _ make: (String) -> Value?
    ) throws(StudyError) -> Value {
        guard let made = make(value) else { throw .badValue(option: option, value: value) }
        return made
    }
}
