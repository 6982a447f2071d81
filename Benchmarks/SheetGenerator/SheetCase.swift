public import Assessment

/// Which sheet is made: the same name always gives the same sheet.
public struct CaseName: Sendable, Hashable {
    /// What the document prints.
    public var form: SheetForm
    /// How the office computed.
    public var computing: Computing
    /// How the slips are drawn.
    public var mix: SlipMix
    /// How many slips are planted.
    public var slips: Int
    /// The seed.
    public var seed: UInt64

    /// The name of a sheet.
    public init(
        form: SheetForm, computing: Computing = .exact, mix: SlipMix = .realistic, slips: Int,
        seed: UInt64
    ) {
        self.form = form
        self.computing = computing
        self.mix = mix
        self.slips = slips
        self.seed = seed
    }

    /// Reads "68B/exact/realistic/1/4711"; nil when it is none.
    public init?(_ text: String) {
        let words = text.split(separator: "/").map(String.init)
        guard words.count == 5, let form = SheetForm(words[0]),
            let computing = Computing(rawValue: words[1]), let mix = SlipMix(rawValue: words[2]),
            let slips = Int(words[3]), (0...2).contains(slips), let seed = UInt64(words[4])
        else { return nil }
        self.init(form: form, computing: computing, mix: mix, slips: slips, seed: seed)
    }
}

extension CaseName: CustomStringConvertible {
    /// The text form ("68B/exact/realistic/1/4711").
    public var description: String {
        "\(form)/\(computing.rawValue)/\(mix.rawValue)/\(slips)/\(seed)"
    }
}

/// A sheet with what is true about it.
public struct SheetCase: Sendable {
    /// Which sheet it is.
    public let name: CaseName
    /// The year it is of.
    public let shape: Shape
    /// The figures before anyone copied them.
    public let result: TrueResult
    /// The document, slips included.
    public let sheet: ResultSheet
    /// What went wrong.
    public let slips: [PlantedSlip]
    /// Whether the office took its claims from the spoilt figures.
    public let claimsRepeatSlips: Bool

    /// Makes the sheet of a name; the shape must be of the form's year.
    public init(_ name: CaseName, shape: Shape) {
        var random = SplitMix64(seed: name.seed, purpose: "figures of \(name.form)")
        self.name = name
        self.shape = shape
        result = TrueResult(shape, computing: name.computing, using: &random)
        var document = DocumentDraft(
            name.form.blocks(of: shape, result: result, using: &random), of: shape, result: result,
            using: &random)
        var slipping = SplitMix64(seed: name.seed, purpose: "slips \(name.mix) \(name.slips)")
        for _ in 0..<name.slips { document.plant(name.mix, using: &slipping) }
        slips = document.slips
        claimsRepeatSlips = slipping.happens(15)
        sheet = document.sheet(claimsFromPrints: claimsRepeatSlips, using: &random)
    }
}
