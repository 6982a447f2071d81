import FoundationEssentials
import Platform
public import ThaiText

/// A fictitious authority as the files of the demonstration tell it: who works there, its results, its measures.
public struct DemoTown: Sendable {
    /// Name, place and people.
    public struct Profile: Sendable, Decodable {
        let kind: String
        let name: Bilingual
        let district: String
        let province: String
        let slug: String
        let divisions: [String]
        let people: [Person]
    }

    /// Somebody who works there.
    struct Person: Sendable, Decodable {
        /// What stands before the @ of the address; how the other files name the person.
        let mail: String
        let name: String
        let roles: [String]
        let division: String?
    }

    /// The scores of a year's questions and items by their codes, "e4.2" for a part's, and what the officer says of them.
    struct Scores: Sendable, Decodable {
        let scores: [String: String]
        /// Why the lowest of a topic is low, by the topic's number; nil where nobody wrote it.
        let causes: [String: String]?
    }

    /// A measure with what was planned and done in each of the years, "0" the present one.
    struct Measure: Sendable, Decodable {
        let name: String
        let topic: Int
        /// Codes as in `codesOf`.
        let targets: [String]
        let issue: String
        let steps: [String]
        let divisions: [String]
        let period: String
        let outputs: [String]
        let outcomes: [String]
        let years: [String: Work]
    }

    /// What was planned otherwise in a year than else, and what came of it.
    struct Work: Sendable, Decodable {
        let issue: String?
        let steps: [String]?
        let outputs: [String]?
        let outcomes: [String]?
        let period: String?
        let assigned: [Assigned]?
        let done: [Done]?
        /// What came of it at the year's end, and what is recommended.
        let came: [String]?
        let next: String?
    }

    /// That somebody is to see to a measure by a day.
    struct Assigned: Sendable, Decodable {
        let to: String
        let due: Int
    }

    /// An entry of progress.
    struct Done: Sendable, Decodable {
        let day: Int
        let by: String
        let share: Int
        let words: String
        let proofs: [Proof]?
    }

    /// What shows progress: exactly one of figure, link, pdf, xlsx and png is there.
    struct Proof: Sendable, Decodable {
        let label: String
        let figure: String?
        let link: String?
        let pdf: String?
        let lines: [String]?
        let xlsx: String?
        let rows: [[String]]?
        let png: String?
    }

    /// The year whose codes the files of measures name.
    static let codesOf = 2568

    /// Name, place and people.
    public let profile: Profile
    /// Scores by year.
    let results: [Int: Scores]
    /// In the order of the plan.
    let measures: [Measure]
    /// Pictures by their names.
    let pictures: [String: [UInt8]]
    /// What residents asked for; nil where no file tells.
    let requests: DemoRequests?
    /// What it tells and is asked; nil where no file says it.
    let talk: Talk?
}

extension DemoTown {
    /// Why the files of the demonstration cannot be used.
    public enum Refusal: Error, Sendable {
        /// A file that is not there or cannot be read.
        case unreadable(String)
        /// A file that does not say what it should; where and why, as the decoder tells.
        case wrong(String, String)

        /// What is wrong and how to go on.
        public var wording: Bilingual {
            switch self {
            case .unreadable(let path):
                Bilingual(
                    "อ่านไฟล์ตัวอย่าง \(path) ไม่ได้ ตรวจว่าโฟลเดอร์ Demo อยู่ข้างโปรแกรม",
                    "the demonstration's file \(path) cannot be read; the folder Demo belongs beside the program"
                )
            case .wrong(let path, let reason):
                Bilingual(
                    "ไฟล์ตัวอย่าง \(path) ไม่ถูกต้อง: \(reason)",
                    "the demonstration's file \(path) is wrong: \(reason)")
            }
        }
    }

    /// The authorities of a folder, the one that is shown first, the others by name.
    public static func all(in folder: String, first: String = "rimthanthong") throws -> [DemoTown] {
        let names = try Self.names(in: folder).filter { !$0.contains(".") }
        let order = names.filter { $0 == first } + names.filter { $0 != first }
        return try order.map { try DemoTown(folder: "\(folder)/\($0)") }
    }

    private init(folder: String) throws {
        profile = try Self.value(Profile.self, of: "\(folder)/authority.json")
        let years = try Self.value([String: Scores].self, of: "\(folder)/results.json")
        results = Dictionary(
            years.compactMap { year, scores in Int(year).map { ($0, scores) } }
        ) { first, _ in first }
        let plan = (try? Self.names(in: "\(folder)/measures")) ?? []
        measures = try plan.flatMap {
            try Self.value([Measure].self, of: "\(folder)/measures/\($0)")
        }
        let asked = "\(folder)/requests.json"
        requests =
            FileManager.default.fileExists(atPath: asked)
            ? try Self.value(DemoRequests.self, of: asked) : nil
        let said = "\(folder)/engagement.json"
        talk =
            FileManager.default.fileExists(atPath: said)
            ? try Self.value(Talk.self, of: said) : nil
        let pictures = (try? Self.names(in: "\(folder)/pictures")) ?? []
        self.pictures = Dictionary(
            try pictures.map { ($0, try Self.bytes("\(folder)/pictures/\($0)")) }
        ) { first, _ in first }
    }

    private static func names(in folder: String) throws -> [String] {
        do { return try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } catch {
            throw Refusal.unreadable(folder)
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Refusal.unreadable(path)
        }
        return [UInt8](data)
    }

    private static func value<Value: Decodable>(
        _ type: Value.Type, of path: String
    ) throws -> Value {
        let bytes = try bytes(path)
        do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch {
            throw Refusal.wrong(path, "\(error)")
        }
    }
}

extension DemoTown.Profile {
    /// As the platform keeps it; throws where a name is none.
    func platform() throws -> Authority.Profile {
        guard let kind = Authority.Kind(rawValue: kind), let slug = Slug(rawValue: slug) else {
            throw DemoTown.Refusal.wrong(slug, "kind, slug")
        }
        return Authority.Profile(
            kind: kind, name: name, district: district, province: province, slug: slug)
    }

    /// Its divisions' names.
    func divisionNames() throws -> [PlainName] {
        try divisions.map { name in
            guard let name = PlainName(rawValue: name) else {
                throw DemoTown.Refusal.wrong(slug, name)
            }
            return name
        }
    }
}
