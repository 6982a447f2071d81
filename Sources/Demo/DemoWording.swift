import Assessment
import Results
import ThaiText

/// The texts of a plan with the places filled that depend on the year: "{year}", "{score:i10}", "{day:-5}".
struct DemoWording: Sendable {
    let calendar: DemoCalendar
    /// Which plan, 0 the present one.
    let offset: Int
    let codes: DemoCodes

    /// A text with all its places filled; one that is not known stays as it is.
    func callAsFunction(_ text: String) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}") else { break }
            let place = String(after[..<close])
            filled += value(of: place) ?? "{\(place)}"
            rest = after[after.index(after: close)...]
        }
        return filled + rest
    }

    private func value(of place: String) -> String? {
        let parts = place.split(separator: ":").map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("year", nil): return calendar.year(offset).written()
        case ("before", nil): return calendar.year(offset - 1).written()
        case ("code", let code?): return codes.now(code).joined(separator: ", ")
        case ("score", let code?): return codes.score(code).map(Digits.thai)
        case ("day", let days?): return Int(days).map { calendar.day($0, of: offset).written() }
        default: return nil
        }
    }
}

/// The questions and items that a plan answers, by their codes in the files.
struct DemoCodes: Sendable {
    let library: FrameworkLibrary
    /// The year whose result the plan answers.
    let year: Int
    /// That result; nil for none.
    let result: ScoredResult?

    /// What a code of the files is called in the answered year; itself where that cannot be told.
    func now(_ code: String) -> [String] {
        let found = library.counterparts(of: code, in: DemoTown.codesOf, to: year).map(\.code)
        return found.isEmpty ? [code] : Array(found.prefix(2))
    }

    /// The score that the answered year gave it; the mean of both parts where a survey has two.
    func score(_ code: String) -> String? {
        guard let code = now(code).first else { return nil }
        func value(_ part: Int?) -> Ratio? {
            result?.scores.first { $0.figure == .question(code, part: part) }?.value
        }
        let parts = [value(1), value(2)].compactMap(\.self)
        return (value(nil) ?? Ratio.mean(parts))?.text()
    }
}
