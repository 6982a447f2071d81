import Foundation
import Testing

/// The arrows the architecture allows; another arrow is a decision, written here and in the manifest.
private let allowed: [String: Set<String>] = [
    // Tools know nothing of the subject.
    "ThaiText": ["CThai"],
    "Threads": [],
    "Zip": ["CZip"],
    "SQL": ["ThaiText", "Threads", "CSQLite", "CPQ"],
    "Documents": ["ThaiText"],
    "HTML": [],
    "HTTP": [],
    "HTTPServer": ["HTTP", "Threads", "CEpoll", "CZlib"],
    "Cryptography": ["Threads", "CSodium", "CNettle"],
    "FileStore": ["Cryptography", "ThaiText", "Threads", "Zip", "CMagic"],
    "Mail": ["ThaiText", "Threads", "CCurl"],
    "Outbound": ["Threads", "CCurl"],
    "QRCode": ["CQREncode"],
    "Pictures": ["Threads", "CPNG", "CTurboJPEG"],
    "PromptPay": [],
    "WorkingDays": ["ThaiText"],
    "Design": ["Cryptography", "HTML", "QRCode", "ThaiText"],
    "DocumentReading": ["Documents", "ThaiText", "Zip", "CLibXML2", "CPopplerText"],
    "DocumentWriting": ["Documents", "ThaiText", "Zip", "CPango", "CXlsx"],
    "CPopplerText": ["CPoppler"],
    // The subject is pure: no reader, no writer.
    "Assessment": ["ThaiText", "CGMP"],
    "Reports": ["ThaiText", "Documents", "Assessment"],
    // Values of the subject as components; nothing of a request.
    "AssessmentPages": ["ThaiText", "HTML", "HTTP", "Design", "Assessment"],
    // Documents of strangers, read by another process.
    "DocumentExamination": ["ThaiText", "Threads", "Cryptography", "Reports"],
    // What every area needs; it knows nothing of the subject.
    "Platform": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Documents", "FileStore",
        "Mail", "QRCode", "Threads",
    ],
    // Areas never see each other.
    "Accounts": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Mail", "Platform", "QRCode",
    ],
    "DocumentCheck": [
        "ThaiText", "HTML", "HTTP", "Threads", "Cryptography", "Design", "Platform", "Documents",
        "DocumentExamination", "DocumentWriting", "Assessment", "AssessmentPages", "Reports",
    ],
    "Administration": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Mail", "Platform",
    ],
    "Results": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore", "Platform",
        "Assessment",
        "AssessmentPages", "DocumentExamination", "Reports", "Threads",
    ],
    "Measures": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore", "Mail",
        "Platform", "Assessment", "AssessmentPages", "DocumentExamination", "Reports", "Threads",
    ],
    "Publications": [
        "ThaiText", "Threads", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Documents",
        "DocumentWriting", "FileStore", "Platform", "QRCode", "Assessment", "Reports",
    ],
    // Fills the areas as their pages would; no page of its own.
    "Demo": [
        "ThaiText", "Assessment", "Cryptography", "Disclosure", "Documents", "DocumentWriting",
        "EService",
        "Engagement", "FileStore", "Mail", "Measures", "Pictures", "Platform", "Publications",
        "Reports", "Results", "SQL",
    ],
    "Engagement": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Documents",
        "DocumentWriting", "FileStore", "Mail", "Pictures", "Platform", "Threads", "Assessment",
    ],
    "EService": [
        "ThaiText", "HTML", "HTTP", "SQL", "Assessment", "Cryptography", "Design", "Documents",
        "DocumentWriting", "FileStore", "Mail", "Outbound", "Pictures", "Platform", "PromptPay",
        "QRCode", "Threads", "WorkingDays",
    ],
    "Disclosure": [
        "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore", "Outbound",
        "Platform", "Threads",
        "Assessment", "AssessmentPages",
    ],
    // Assembly sees all but the C libraries.
    "Prongsai": [
        "ThaiText", "Threads", "Documents", "DocumentExamination", "DocumentReading",
        "DocumentWriting", "Assessment", "Reports", "HTML", "HTTP", "HTTPServer", "SQL",
        "Cryptography", "Design", "FileStore",
        "Mail", "Platform", "Accounts", "Administration", "DocumentCheck", "EService",
        "Engagement", "Pictures", "Results", "Measures", "Publications", "Demo", "Disclosure",
        "Outbound",
    ],
]

@Suite("The manifest is the map") struct ManifestTests {
    @Test("Every target depends on what the architecture allows and on nothing else")
    func arrows() {
        for (target, imports) in importsOfTargets() {
            guard let mayImport = allowed[target] else {
                Issue.record("target \(target) is not drawn in the architecture")
                continue
            }
            let own = imports.intersection(Set(allowed.keys)).union(imports.filter(isCLibrary))
            #expect(own.subtracting([target]).isSubset(of: mayImport), "\(target)")
        }
    }

    @Test("The manifest draws exactly these arrows")
    func manifest() throws {
        let manifest = try SourceFiles.text(of: SourceFiles.root.appending(path: "Package.swift"))
        for (target, dependencies) in allowed {
            let found = try drawn(target, in: manifest)
            #expect(found == dependencies, "\(target) in Package.swift")
        }
    }

    /// Letters leave and links are opened by the same library, and neither tool knows of the other.
    private static let shared = ["CCurl": 2]

    @Test("A C library is seen by one target only")
    func libraries() {
        let users = Dictionary(grouping: allowed.values.flatMap { $0.filter(isCLibrary) }) { $0 }
        for (library, uses) in users {
            #expect(uses.count == Self.shared[library] ?? 1, "\(library)")
        }
    }

    private func isCLibrary(_ name: String) -> Bool {
        let letters = Array(name)
        return letters.count > 1 && letters[0] == "C" && letters[1].isUppercase
    }

    /// What each folder of Sources imports.
    private func importsOfTargets() -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for file in SourceFiles.sources {
            let target = file.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            for line in file.text.split(separator: "\n") where line.contains("import ") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index < 3 else { continue }
                found[target, default: []].formUnion(
                    words.dropFirst(index + 1).prefix(1).map(String.init))
            }
        }
        return found
    }

    /// The dependencies that the manifest names for a target.
    private func drawn(_ target: String, in manifest: String) throws -> Set<String> {
        let call = try Regex(
            #"(?:[tT]arget\(\s*(?:name: )?"# + "\"\(target)\""
                + #")\s*,\s*(?:dependencies: )?\[([^\]]*)\]"#)
        guard let match = manifest.firstMatch(of: call), let list = match.output[1].substring else {
            return []
        }
        return Set(list.matches(of: #/"(\w+)"/#).map { String($0.output.1) })
    }
}
