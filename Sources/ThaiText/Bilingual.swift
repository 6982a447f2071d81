/// The languages the program speaks.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case thai = "th"
    case english = "en"
}

/// One visible text in both languages, written side by side where it is used.
///
/// There is no initialiser with one language, so a missing translation does not compile.
public struct Bilingual: Sendable, Hashable, Codable {
    /// The Thai wording.
    public let thai: String
    /// The English wording.
    public let english: String

    /// A text in Thai and in English.
    public init(_ thai: String, _ english: String) {
        self.thai = thai
        self.english = english
    }

    /// The wording in one language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .thai: thai
        case .english: english
        }
    }

    private enum CodingKeys: String, CodingKey {
        case thai = "th"
        case english = "en"
    }
}

extension Bilingual {
    /// One text after another, in both languages.
    public static func + (first: Bilingual, second: Bilingual) -> Bilingual {
        Bilingual(first.thai + second.thai, first.english + second.english)
    }

    /// Several sentences as one text; Thai ones, which end without a stop, parted by semicolons.
    public static func joined(_ texts: [Bilingual]) -> Bilingual {
        Bilingual(
            texts.map(\.thai).joined(separator: "; "), texts.map(\.english).joined(separator: " "))
    }
}
