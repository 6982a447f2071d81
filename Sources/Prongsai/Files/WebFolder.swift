import Glibc

/// Finding stylesheet, fonts and script of the pages.
enum WebFolder {
    /// The folder of `PRONGSAI_WEB`, the one that came with the program, or the one of the source tree.
    static func path(_ world: World) throws(Refusal) -> String {
        if let named = world.environment["PRONGSAI_WEB"], !named.isEmpty { return named }
        let candidates = InstalledFolder.candidates(of: "Web", for: world.executable)
        guard let found = candidates.first(where: { access($0 + "/prongsai.css", R_OK) == 0 })
        else { throw .noSuchFile("Web/prongsai.css") }
        return found
    }
}
