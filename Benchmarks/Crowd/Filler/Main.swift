import Assessment
import EService
import FoundationEssentials
import Glibc
import Measures
import Platform
import Results
import SQL
import ThaiText

/// Makes a demonstration as large as a country: a plan of so many measures and so many residents' requests for its first
/// authority, and so many authorities beside it. The services lie in the folder beside the frameworks.
///
///     CrowdFiller DATABASE FRAMEWORKS --measures 500
///     CrowdFiller DATABASE FRAMEWORKS --authorities 8300
///     CrowdFiller DATABASE FRAMEWORKS --requests 200000
@main struct CrowdFiller {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[4]), count > 0 else { exit(64) }
        let database = try await Database.open(
            Configuration(.sqlite(path: arguments[1], applicationID: 0x5052_4E47)))
        let crowd = Crowd(database: database, framework: try framework(in: arguments[2]))
        switch arguments[3] {
        case "--measures": try await crowd.plan(count)
        case "--authorities": try await crowd.authorities(count)
        case "--requests":
            try await Residents(database: database, data: services(beside: arguments[2])).ask(count)
        default: exit(64)
        }
        await database.close()
    }

    private static func services(beside folder: String) throws -> ServiceData {
        let read = { (name: String) throws -> [UInt8] in
            guard let data = FileManager.default.contents(atPath: "\(folder)/../Services/\(name)")
            else { exit(66) }
            return [UInt8](data)
        }
        return try ServiceData(services: read("ready-made.json"), holidays: read("holidays.json"))
    }

    private static func framework(in folder: String) throws -> Framework {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let files = names.filter { $0.hasSuffix(".json") }.compactMap { name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").map {
                FrameworkFile(name: name, bytes: [UInt8]($0))
            }
        }
        guard let found = try FrameworkLibrary(files: files).framework(for: 2569) else { exit(66) }
        return found
    }
}
