/// Which prints stand beside which, and which belong to another part of the same figure.
struct Neighbourhood {
    let network: FigureNetwork

    /// The rows that stand under each other in one table.
    private enum Family: Hashable {
        case instruments
        case indicators(part: Int?)
        case subIndicators
        case questions(letter: String, part: Int?)
        case shares(question: String)
        case alone(Int)
    }

    /// The units with their neighbours and the prints of their other parts.
    func surrounding(_ units: [FigureSheet.Unit]) -> [FigureSheet.Unit] {
        var families: [Family: [Int]] = [:]
        for index in units.indices { families[family(of: units[index]), default: []].append(index) }
        var result = units
        for (_, members) in families {
            let ordered = members.sorted { (units[$0].node, $0) < (units[$1].node, $1) }
            for row in [members, ordered] {
                for (left, right) in zip(row, row.dropFirst()) {
                    join(left, right, &result)
                    join(right, left, &result)
                }
            }
        }
        addOtherParts(&result)
        return result
    }

    private func join(_ unit: Int, _ other: Int, _ units: inout [FigureSheet.Unit]) {
        guard units[unit].node != units[other].node, let value = units[other].value,
            !units[unit].surroundings.neighbours.contains(value)
        else { return }
        units[unit].surroundings.neighbours.append(value)
    }

    private func family(of unit: FigureSheet.Unit) -> Family {
        switch network.nodes[unit.node].figure {
        case .instrument: .instruments
        case .indicator(_, let part): .indicators(part: part)
        case .subIndicator: .subIndicators
        case .question(let code, let part):
            .questions(letter: String(code.prefix(1)), part: part)
        case .distribution(let question, _): .shares(question: question)
        case .total, .level, .code: .alone(unit.node)
        }
    }

    private func addOtherParts(_ units: inout [FigureSheet.Unit]) {
        var values: [Int: [Int]] = [:]
        for unit in units {
            if let value = unit.value { values[unit.node, default: []].append(value) }
        }
        var isFull = Set<Int>()
        for unit in units where unit.value == 10_000 { isFull.insert(unit.node) }
        for relation in network.relations where relation.kind == .parts {
            for child in relation.children {
                for other in relation.children where other != child {
                    let printed = values[other] ?? (isBelowFull(other, isFull) ? [10_000] : [])
                    for index in units.indices where units[index].node == child {
                        units[index].surroundings.otherParts += printed
                    }
                }
            }
        }
    }

    /// Whether a mean above the node is 100, so that the node must be.
    private func isBelowFull(_ node: Int, _ full: Set<Int>) -> Bool {
        var parents = [node]
        for _ in 0..<2 {
            parents = parents.flatMap { child in
                network.touching[child].compactMap { index -> Int? in
                    let relation = network.relations[index]
                    return relation.children.contains(child) ? relation.parent : nil
                }
            }
            if parents.contains(where: full.contains) { return true }
        }
        return false
    }
}
