import CPango
import FoundationEssentials

/// The loaded font files: a font configuration that knows them and no others.
///
/// Nothing of the machine's own fonts can slip in, so pages are the same bytes everywhere.
final class FontSet {
    let configuration: OpaquePointer
    /// The family name that both files carry.
    let family: String
    private let letters: OpaquePointer

    /// Gives the process an empty configuration, once: a new font map otherwise has a thread of its own read the
    /// machine's, with all fonts in it, for nothing.
    private static let isolation: Void = {
        guard let empty = FcConfigCreate() else { return }
        FcConfigSetCurrent(empty)
        FcConfigDestroy(empty)
    }()

    init(_ files: FontFiles) throws(PDFError) {
        Self.isolation
        guard let configuration = FcConfigCreate() else { throw .drawing("FcConfigCreate") }
        do throws(PDFError) {
            (family, letters) = try Self.add(files.regular, to: configuration)
        } catch {
            FcConfigDestroy(configuration)
            throw error
        }
        do throws(PDFError) {
            FcCharSetDestroy(try Self.add(files.bold, to: configuration).letters)
        } catch {
            FcCharSetDestroy(letters)
            FcConfigDestroy(configuration)
            throw error
        }
        self.configuration = configuration
    }

    deinit {
        FcCharSetDestroy(letters)
        FcConfigDestroy(configuration)
    }

    /// Whether the face has a shape for the letter.
    func has(_ scalar: Unicode.Scalar) -> Bool { FcCharSetHasChar(letters, scalar.value) != 0 }

    private static func add(
        _ path: String, to configuration: OpaquePointer
    ) throws(PDFError) -> (family: String, letters: OpaquePointer) {
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw .fontMissing(path: path)
        }
        let before = fonts(of: configuration).count
        guard FcConfigAppFontAddFile(configuration, path) != 0,
            case let all = fonts(of: configuration), all.count > before,
            let pattern = all.last ?? nil
        else { throw .fontUnusable(path: path) }
        var name: UnsafeMutablePointer<FcChar8>?
        var letters: OpaquePointer?
        guard FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch, let name,
            FcPatternGetCharSet(pattern, FC_CHARSET, 0, &letters) == FcResultMatch, let letters,
            let kept = FcCharSetCopy(letters)
        else { throw .fontUnusable(path: path) }
        return (String(cString: name), kept)
    }

    private static func fonts(
        of configuration: OpaquePointer
    ) -> UnsafeBufferPointer<OpaquePointer?> {
        guard let set = FcConfigGetFonts(configuration, FcSetApplication) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(
            start: UnsafePointer(set.pointee.fonts), count: Int(set.pointee.nfont))
    }
}
