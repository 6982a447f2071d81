extension FigureSheet {
    /// Whether a print may be on an item's scale after all: the framework is unsure of it, and the print is
    /// what a scale of up to six steps would have.
    func mayBeOnScale(_ index: Int) -> Bool {
        let unit = units[index]
        guard unit.range == nil, let value = unit.number.hundredths,
            case .question(let code, _) = network.nodes[unit.node].figure,
            framework.question(code)?.scores?.confidence == .unsure
        else { return false }
        return (2...5).contains { steps in
            (0...steps).contains { step in
                let points = (step * 200 + steps) / (2 * steps)
                return value == points * 100 || value == (step * 20_000 + steps) / (2 * steps)
            }
        }
    }
}
