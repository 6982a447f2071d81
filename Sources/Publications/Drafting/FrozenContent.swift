import Assessment
import Cryptography
import FoundationEssentials
import Platform
import Reports
import ThaiText

/// What a document says, as canonical JSON: keys in order, no space, one line. Its SHA-256 stands in every file made of it.
struct FrozenContent: Sendable, Hashable, Codable {
    /// Whose document it is.
    struct Owner: Sendable, Hashable, Codable {
        let slug: String
        let thai: String
        let english: String
    }

    /// By which framework its codes are named.
    struct Basis: Sendable, Hashable, Codable {
        let year: Int
        let sha256: String

        init(_ framework: Framework) {
            year = framework.year
            sha256 = SHA256.hexadecimal(of: CanonicalJSON.bytes(framework))
        }
    }

    /// Names this form of the content; another form gets another name.
    var format = "prongsai-publication-1"
    let document: String
    let year: Int
    let authority: Owner
    let framework: Basis
    let item: DisclosedItem?
    var report: Report

    init(
        _ draft: PublicationDraft, of subject: PublicationSubject,
        by profile: Platform.Authority.Profile
    ) {
        (document, year) = (subject.document.rawValue, subject.year.buddhist)
        authority = Owner(
            slug: profile.slug.rawValue, thai: profile.name.thai, english: profile.name.english)
        framework = Basis(draft.framework)
        (item, report) = (draft.item, draft.report)
    }

    /// The content of bytes that were frozen; nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard let content = try? JSONDecoder().decode(FrozenContent.self, from: Data(bytes)) else {
            return nil
        }
        self = content
    }

    var bytes: [UInt8] { CanonicalJSON.bytes(self) }

    /// The SHA-256 of the bytes, in hexadecimal.
    var hash: String { SHA256.hexadecimal(of: bytes) }
}

/// JSON of one form: the same value gives the same bytes.
enum CanonicalJSON {
    static func bytes(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only numbers that are none could fail, and no value here has a floating-point number.
        return (try? encoder.encode(value)).map { Array($0) + [0x0A] } ?? []
    }
}
