import DocumentWriting
import Glibc

/// Finding the font files that official documents are set in.
enum FontsFolder {
    /// Families by their files: Debian's Laksaman, and TH Sarabun New where an office has it.
    private static let families: [(regular: String, bold: String, scale: Double)] = [
        ("THSarabunNew.ttf", "THSarabunNew Bold.ttf", 1),
        ("THSarabunNew.ttf", "THSarabunNew-Bold.ttf", 1),
        ("Laksaman.ttf", "Laksaman-Bold.ttf", 0.665),
    ]

    /// The fonts of `PRONGSAI_FONTS`, of the folder that came with the program, or of the Debian package.
    static func fonts(_ world: World) throws(Refusal) -> FontFiles {
        if let folder = world.environment["PRONGSAI_FONTS"], !folder.isEmpty {
            guard let fonts = fonts(in: folder) else {
                throw .noFonts(folder: folder, files: ["THSarabunNew.ttf", "Laksaman.ttf"])
            }
            return fonts
        }
        let folders = InstalledFolder.places(of: "Fonts", for: world.executable)
        return folders.lazy.compactMap { fonts(in: $0) }.first ?? .laksaman
    }

    private static func fonts(in folder: String) -> FontFiles? {
        func path(_ name: String) -> String { PathName.join(folder, name) }
        let found = families.first {
            access(path($0.regular), R_OK) == 0 && access(path($0.bold), R_OK) == 0
        }
        return found.map {
            FontFiles(regular: path($0.regular), bold: path($0.bold), scale: $0.scale)
        }
    }
}
