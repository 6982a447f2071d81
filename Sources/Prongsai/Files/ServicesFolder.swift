import EService
import Glibc

/// Finding and reading the data files of services: the ready-made ones, and the holidays of all offices.
enum ServicesFolder {
    private static let largestFile = 4 << 20

    /// The data of the folder of `PRONGSAI_SERVICES`, of the one that came with the program, or of the source tree.
    static func data(_ world: World) throws -> ServiceData {
        let folder = try path(world)
        let read = { (name: String) in
            try InputFile.bytes(PathName.join(folder, name), limit: largestFile)
        }
        return try ServiceData(
            services: read("ready-made.json"), holidays: read("holidays.json"))
    }

    private static func path(_ world: World) throws(Refusal) -> String {
        if let named = world.environment["PRONGSAI_SERVICES"], !named.isEmpty { return named }
        let candidates = InstalledFolder.candidates(of: "Services", for: world.executable)
        guard let found = candidates.first(where: { access($0 + "/ready-made.json", R_OK) == 0 })
        else { throw .noSuchFile("Services/ready-made.json") }
        return found
    }
}
