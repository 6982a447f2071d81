/// Draws into SVG elements with real text, so that it can be read aloud, searched and copied.
final class SVGCanvas: Canvas {
    /// Laksaman, Sarabun and the faces of screens are drawn larger than TH Sarabun of the same size.
    static let faceScale = 0.665

    private(set) var elements = ""

    func fill(_ path: Path, _ colour: Colour, opacity: Double) {
        let veil = opacity < 1 ? " fill-opacity=\"\(SVGNumber(opacity))\"" : ""
        elements += "<path d=\"\(data(of: path))\" fill=\"\(css(colour))\"\(veil)/>"
    }

    func stroke(_ path: Path, _ pen: Pen) {
        let dash = pen.dash.map { SVGNumber($0).description }.joined(separator: " ")
        elements += "<path d=\"\(data(of: path))\" fill=\"none\" stroke=\"\(css(pen.colour))\""
        elements += " stroke-width=\"\(SVGNumber(pen.width))\""
        elements += dash.isEmpty ? "/>" : " stroke-dasharray=\"\(dash)\"/>"
    }

    func write(_ text: String, at point: Point, _ lettering: Lettering) {
        let x = SVGNumber(point.x)
        let y = SVGNumber(point.y)
        elements += "<text x=\"\(x)\" y=\"\(y)\" font-size=\""
        elements += "\(SVGNumber(lettering.size * Self.faceScale))\""
        if lettering.colour != ChartColours.ink { elements += " fill=\"\(css(lettering.colour))\"" }
        if lettering.bold { elements += " font-weight=\"bold\"" }
        switch lettering.anchor {
        case .start: break
        case .middle: elements += " text-anchor=\"middle\""
        case .end: elements += " text-anchor=\"end\""
        }
        if lettering.turned { elements += " transform=\"rotate(-90 \(x) \(y))\"" }
        elements += ">\(XMLText.escaped(text))</text>"
    }

    func width(of text: String, _ lettering: Lettering) -> Double {
        let ems = text.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
        return ems * lettering.size * Self.faceScale * (lettering.bold ? 1.05 : 1)
    }

    /// The usual advance of a letter in em, a little on the wide side.
    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: 0
        case 0x20, 0x2E, 0x2C, 0x3A: 0.3
        case 0x0E40...0x0E45: 0.42
        case 0x0E00...0x0E7F: 0.63
        default: 0.6
        }
    }

    private func data(of path: Path) -> String {
        path.lines.map { line in
            let points = line.map { "\(SVGNumber($0.x)) \(SVGNumber($0.y))" }
            return "M\(points.joined(separator: "L"))\(path.closed ? "Z" : "")"
        }.joined()
    }

    private func css(_ colour: Colour) -> String {
        "#"
            + [colour.red, colour.green, colour.blue].map { channel in
                (channel < 16 ? "0" : "") + String(channel, radix: 16)
            }.joined()
    }
}

/// A coordinate with at most two decimals, the same on every machine.
struct SVGNumber: CustomStringConvertible {
    let description: String

    init(_ value: Double) {
        guard value.isFinite, abs(value) < 1_000_000 else {
            description = "0"
            return
        }
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        let decimals =
            rest == 0
            ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        description = "\(sign)\(whole)\(decimals)"
    }
}

/// Text as it stands in XML: escaped, without the characters that XML 1.0 does not allow.
enum XMLText {
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n", "\r", "\t": out += " "
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                let isNoCharacter = scalar.value & 0xFFFE == 0xFFFE
                if !isControl, !isNoCharacter { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}
