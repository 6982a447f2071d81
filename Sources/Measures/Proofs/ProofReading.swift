import Platform
import ThaiText

/// What shows an entry as it was typed.
struct TypedProofs {
    /// What the files are, by their fields.
    let fileLabels: [String: String]
    /// Links and figures.
    let others: [ProgressEntry.Proof]

    /// All of it with the files that came, these first.
    func proofs(with kept: [String: WaitingFile]) -> [ProgressEntry.Proof] {
        ProofField.files.compactMap { field in
            kept[field].map { .file($0.file.id, label: fileLabels[field] ?? "") }
        } + others
    }
}

extension Sheet {
    /// What shows an entry. A file or link that nobody named is called as the first line of what was done, so that each has
    /// a name that people read.
    mutating func proofs(of words: String) -> TypedProofs {
        let line = words.split(whereSeparator: \.isNewline).first ?? ""
        let usual = String(line.prefix(100))
        var labels: [String: String] = [:]
        for (field, label) in zip(ProofField.files, ProofField.fileLabels) {
            labels[field] = named(label, else: usual)
        }
        var others: [ProgressEntry.Proof] = []
        for (field, label) in zip(ProofField.links, ProofField.linkLabels) {
            if let link = link(field, label, else: usual) { others.append(link) }
        }
        for (field, label) in zip(ProofField.figures, ProofField.figureLabels) {
            if let figure = figure(field, label) { others.append(figure) }
        }
        return TypedProofs(fileLabels: labels, others: others)
    }

    private mutating func named(_ field: String, else usual: String) -> String? {
        phrase(field).map { $0.isEmpty ? usual : $0 }
    }

    private mutating func link(
        _ field: String, _ label: String, else usual: String
    ) -> ProgressEntry.Proof? {
        guard let address = webLink(field), let name = phrase(label) else { return nil }
        guard !address.isEmpty else {
            if !name.isEmpty {
                refuse(
                    field,
                    Bilingual(
                        "บอกแล้วว่าลิงก์คืออะไร ใส่ที่อยู่ของลิงก์ด้วย",
                        "You said what the link is: enter its address as well"))
            }
            return nil
        }
        return .link(address, label: name.isEmpty ? usual : name)
    }

    private mutating func figure(_ field: String, _ label: String) -> ProgressEntry.Proof? {
        guard let figure = phrase(field, atMost: 100), let name = phrase(label) else { return nil }
        if figure.isEmpty, !name.isEmpty {
            refuse(
                field,
                Bilingual(
                    "บอกแล้วว่านับอะไร ใส่ตัวเลขด้วย",
                    "You said what is counted: enter the figure as well"))
        }
        if !figure.isEmpty, name.isEmpty {
            refuse(
                label,
                Bilingual(
                    "ใส่ตัวเลขแล้ว ต้องบอกด้วยว่านับอะไร",
                    "You entered a figure: say what it counts as well"))
        }
        let isNegative =
            Digits.arabic(Normalisation.canonical(figure))
            .prefixMatch(of: /\s*[-−–]\s*[0-9]/) != nil
        if isNegative {
            refuse(
                field,
                Bilingual("ตัวเลขผลงานน้อยกว่า 0 ไม่ได้", "What was done is never less than 0"))
        }
        return figure.isEmpty || name.isEmpty || isNegative ? nil : .figure(figure, label: name)
    }
}
