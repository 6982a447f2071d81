import Foundation
import Testing

/// The arrows the architecture allows; another arrow is a decision, written here and in the manifest.
private let allowed: [String: Set<String>] = [
    // Tools know nothing of the subject.
    "ThaiText": ["CThai"],
    "Zip": ["CZip"],
    "Documents": ["ThaiText"],
    "DocumentReading": ["Documents", "ThaiText", "Zip", "CLibXML2", "CPopplerText"],
    "DocumentWriting": ["Documents", "ThaiText", "Zip", "CPango", "CXlsx"],
    "CPopplerText": ["CPopplerCpp"],
    // The subject is pure: no reader, no writer.
    "Assessment": ["ThaiText", "CGMP"],
    "Reports": ["ThaiText", "Documents", "Assessment"],
    // Assembly sees all but the C libraries.
    "Prongsai": [
        "ThaiText", "Documents", "DocumentReading", "DocumentWriting", "Assessment", "Reports",
    ],
]

@Suite("The manifest is the map") struct ManifestTests {
    @Test("Every target depends on what the architecture allows and on nothing else")
    func arrows() throws {
        for (target, imports) in try importsOfTargets() {
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

    @Test("A C library is seen by one target only")
    func libraries() {
        let users = Dictionary(grouping: allowed.values.flatMap { $0.filter(isCLibrary) }) { $0 }
        for (library, uses) in users { #expect(uses.count == 1, "\(library)") }
    }

    private func isCLibrary(_ name: String) -> Bool {
        let letters = Array(name)
        return letters.count > 1 && letters[0] == "C" && letters[1].isUppercase
    }

    /// What each folder of Sources imports.
    private func importsOfTargets() throws -> [String: Set<String>] {
        let expression =
            #/^(?:public |package |internal |@testable |@preconcurrency )*import (\w+)/#
        var found: [String: Set<String>] = [:]
        for file in try SourceFiles.all(under: "Sources") {
            let target = String(file.path.split(separator: "/")[1])
            for line in file.lines {
                guard let match = line.firstMatch(of: expression) else { continue }
                found[target, default: []].insert(String(match.output.1))
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
