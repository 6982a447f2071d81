public import Documents
public import QRCode

/// Addresses on paper: paper is read elsewhere, so one that opens on this machine alone is no address.
public enum PaperAddress {
    /// What stands in the place of a code that would lead nowhere.
    public static let missing =
        "คิวอาร์จะอยู่ตรงนี้เมื่อเว็บไซต์นี้เปิดให้ประชาชนใช้แล้ว"

    /// What a sheet for a wall is called where its pages are listed.
    public static let poster = "ใบติดประกาศ"

    /// The code that opens an address; none where it is too long for one.
    public static func blocks(_ address: String, isLarge: Bool) -> [Block] {
        guard let code = QRCode(address), var matrix = MatrixCode(code, label: address) else {
            return []
        }
        matrix.isLarge = isLarge
        return [.matrix(matrix)]
    }
}

extension MatrixCode {
    /// A code as documents hold it.
    public init?(_ code: QRCode, label: String) {
        let dark = (0..<code.side).flatMap { row in (0..<code.side).map { code[row, $0] } }
        self.init(side: code.side, dark: dark, label: label)
    }
}

extension PublicSite {
    /// A page as letters and paper name it: on the authority's own host where it has one.
    public func written(_ page: PublicPath, over base: BaseAddress) -> String {
        authority.profile.host.map { "https://\($0.rawValue)\(page.text)" }
            ?? base.link(to: shared(page))
    }

    /// The same for paper; nil while the program knows only the name of its own machine.
    public func onPaper(_ page: PublicPath, over base: BaseAddress) -> String? {
        guard authority.profile.host != nil || !base.isOfThisMachine else { return nil }
        return written(page, over: base)
    }
}
