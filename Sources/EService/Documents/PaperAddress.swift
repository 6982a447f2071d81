import Documents
import Platform
import QRCode

/// Addresses on paper: paper is read elsewhere, so one that opens on this machine alone is no address.
enum PaperAddress {
    /// What stands in the place of a code that would lead nowhere.
    static let missing =
        "คิวอาร์จะอยู่ตรงนี้เมื่อเว็บไซต์นี้เปิดให้ประชาชนใช้แล้ว"

    /// The code that opens an address; none where it is too long for one.
    static func blocks(_ address: String, isLarge: Bool) -> [Block] {
        guard let code = QRCode(address), var matrix = MatrixCode(code, label: address) else {
            return []
        }
        matrix.isLarge = isLarge
        return [.matrix(matrix)]
    }
}

extension MatrixCode {
    /// A code as documents hold it.
    init?(_ code: QRCode, label: String) {
        let dark = (0..<code.side).flatMap { row in (0..<code.side).map { code[row, $0] } }
        self.init(side: code.side, dark: dark, label: label)
    }
}

extension EService {
    /// Where a public page is found from elsewhere; nil while the program knows only the name of its own machine.
    func paperAddress(of site: PublicSite, _ page: PublicPath) -> String? {
        guard site.authority.profile.host != nil || !base.isOfThisMachine else { return nil }
        return address(of: site, page)
    }
}
