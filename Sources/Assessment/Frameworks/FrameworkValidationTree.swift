import ThaiText

/// Indicators, sub-indicators and questions: everything belongs to exactly one parent.
extension FrameworkValidation {
    mutating func checkIndicators() {
        checkUnique(framework.indicators.map(\.number)) { "indicators[\($0)].number" }
        for (index, indicator) in framework.indicators.enumerated() {
            let path = "indicators[\(index)]"
            checkName(indicator.name, at: "\(path).name")
            if framework.instrument(indicator.instrument) == nil {
                add(
                    "\(path).instrument",
                    .unknownReference(kind: .instrument, indicator.instrument))
            }
            let groups = framework.subIndicators(of: indicator.number)
            if indicator.questions != nil, !groups.isEmpty { add(path, .bothKindsOfChildren) }
            if framework.codes(of: indicator).isEmpty { add(path, .noChildren) }
            if let questions = indicator.questions {
                checkChildren(questions.value, of: indicator, at: "\(path).questions.value")
            }
        }
        checkSubIndicators()
    }

    private mutating func checkSubIndicators() {
        checkUnique(framework.subIndicators.map(\.number)) { "subIndicators[\($0)].number" }
        for (index, group) in framework.subIndicators.enumerated() {
            let path = "subIndicators[\(index)]"
            checkName(group.name, at: "\(path).name")
            guard let indicator = framework.indicator(group.indicator) else {
                add(
                    "\(path).indicator",
                    .unknownReference(kind: .indicator, String(group.indicator)))
                continue
            }
            if group.items.value.isEmpty { add(path, .noChildren) }
            checkChildren(group.items.value, of: indicator, at: "\(path).items.value")
        }
    }

    private mutating func checkChildren(
        _ codes: [String], of indicator: Indicator, at path: String
    ) {
        for (index, code) in codes.enumerated() {
            let place = "\(path)[\(index)]"
            guard let question = framework.question(code) else {
                add(place, .unknownReference(kind: .code, code))
                continue
            }
            if question.instrument != indicator.instrument {
                add(place, .wrongInstrument(code, expected: indicator.instrument))
            }
        }
    }

    mutating func checkMembership() {
        var places: [String: [String]] = [:]
        for (index, indicator) in framework.indicators.enumerated() {
            for (number, code) in (indicator.questions?.value ?? []).enumerated() {
                places[code, default: []].append("indicators[\(index)].questions.value[\(number)]")
            }
        }
        for (index, group) in framework.subIndicators.enumerated() {
            for (number, code) in group.items.value.enumerated() {
                places[code, default: []].append("subIndicators[\(index)].items.value[\(number)]")
            }
        }
        for (index, question) in framework.questions.enumerated() {
            let found = places[question.code] ?? []
            if found.isEmpty {
                add("questions[\(index)].code", .notInIndicator(question.code))
            } else if let last = found.last, found.count > 1 {
                add(last, .inSeveral(question.code, found))
            }
        }
    }

    mutating func checkQuestions() {
        checkUnique(framework.questions.map(\.code)) { "questions[\($0)].code" }
        for (index, question) in framework.questions.enumerated() {
            let path = "questions[\(index)]"
            checkName(question.name, at: "\(path).name")
            guard let instrument = framework.instrument(question.instrument) else {
                add(
                    "\(path).instrument",
                    .unknownReference(kind: .instrument, question.instrument))
                continue
            }
            if !question.code.hasPrefix(instrument.codeLetter) {
                add("\(path).code", .wrongInstrument(question.code, expected: instrument.id))
            }
            switch instrument.kind {
            case .survey: checkAnswered(question, at: path)
            case .disclosure: checkScored(question, at: path)
            }
        }
    }

    private mutating func checkAnswered(_ question: Question, at path: String) {
        if question.answered.isEmpty || question.scores != nil {
            add(path, .noWayToAnswer(question.code))
        }
        let statements = question.statements == nil ? "" : ".statements.value"
        checkUnique(question.answered.map(\.code)) { "\(path)\(statements)[\($0)].code" }
        for (index, statement) in question.answered.enumerated() {
            let place = statements.isEmpty ? path : "\(path)\(statements)[\(index)]"
            if framework.scale(statement.scale) == nil {
                add("\(place).scale", .unknownReference(kind: .scale, statement.scale))
            }
            if !statement.code.hasPrefix(question.code) {
                add("\(place).code", .wrongInstrument(statement.code, expected: question.code))
            }
        }
    }

    private mutating func checkScored(_ question: Question, at path: String) {
        guard let scores = question.scores?.value, !scores.isEmpty,
            question.answered.isEmpty
        else {
            add(path, .noWayToAnswer(question.code))
            return
        }
        checkUnique(scores) { "\(path).scores.value[\($0)]" }
        for (index, score) in scores.enumerated() {
            checkScore(score, at: "\(path).scores.value[\(index)]")
        }
        let elements = question.elements?.value ?? []
        checkUnique(elements.map(\.key)) { "\(path).elements.value[\($0)].key" }
        for (index, element) in elements.enumerated() {
            checkName(element.name, at: "\(path).elements.value[\(index)].name")
        }
    }
}
