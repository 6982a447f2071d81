/// The wording of an answer or heading in the one form in which wordings are compared.
enum AnswerWording {
    /// Lower case without spaces, invisible characters and ending dots; ํ + า becomes ำ.
    static func key(_ text: String) -> String {
        var out: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00A0: continue
            case 0x0E32 where out.last?.value == 0x0E4D:
                out.removeLast()
                out.append("\u{0E33}")
            case 0x0E33 where out.last?.value == 0x0E4D:
                out.removeLast()
                out.append(scalar)
            default:
                if !scalar.properties.isWhitespace { out.append(scalar) }
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: out)
        return String(view).lowercased()
    }
}
