/// How the cells of a workbook look: number format and bold, by the cell's style number.
struct XlsxStyles {
    /// The look of a cell.
    struct Look {
        var format = CellFormat.general
        var bold = false
    }

    private var looks: [Look] = []

    /// Looks of the styles part; none when there is no such part.
    init(_ root: Element?) {
        guard let root else { return }
        var formats: [Int: CellFormat] = [:]
        for element in root.first("numFmts")?.all("numFmt") ?? [] {
            guard let id = element["numFmtId"].flatMap({ Int($0) }) else { continue }
            formats[id] = CellFormat(code: element["formatCode"] ?? "")
        }
        let fonts = (root.first("fonts")?.all("font") ?? []).map { $0.first("b")?.isOn ?? false }
        for element in root.first("cellXfs")?.all("xf") ?? [] {
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            let font = element["fontId"].flatMap { Int($0) } ?? 0
            looks.append(
                Look(
                    format: formats[id] ?? CellFormat(builtIn: id) ?? .general,
                    bold: fonts.indices.contains(font) && fonts[font]))
        }
    }

    /// The look of a style number; plain for one that is not defined.
    func look(_ number: String?) -> Look {
        guard let index = number.flatMap({ Int($0) }), looks.indices.contains(index) else {
            return Look()
        }
        return looks[index]
    }
}
