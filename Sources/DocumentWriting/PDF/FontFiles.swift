/// The font files that pages are set in, loaded by the program and not looked up on the machine.
public struct FontFiles: Sendable, Hashable {
    /// Path of the upright face.
    public var regular: String
    /// Path of the bold face.
    public var bold: String
    /// How large the face is drawn for a given size of TH Sarabun.
    ///
    /// Laksaman has the shapes of TH Sarabun New drawn 1.5 times larger: 16 points are 10.64 of Laksaman.
    public var scale: Double

    /// Two files of one family; `scale` is 1 for TH Sarabun itself and 0.665 for Laksaman.
    public init(regular: String, bold: String, scale: Double = 0.665) {
        self.regular = regular
        self.bold = bold
        self.scale = scale
    }

    /// Laksaman where Debian's package fonts-tlwg-laksaman-ttf puts it.
    public static let laksaman = FontFiles(
        regular: "/usr/share/fonts/truetype/tlwg/Laksaman.ttf",
        bold: "/usr/share/fonts/truetype/tlwg/Laksaman-Bold.ttf")
}
