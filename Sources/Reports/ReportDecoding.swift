import Assessment

extension Report {
    /// A JSON object without a single key of a report.
    public struct ForeignJSON: Error, Sendable {}

    private enum Key: String, CodingKey {
        case kind, authority, fiscalYear, planYear, scoresYear, scores, distributions, names
        case otherPrints, claims, history, analyses, measures, uncertain
    }

    /// Reads the JSON form; lists that are not there are empty.
    ///
    /// Throws `ForeignJSON` for an object that holds no key of a report, otherwise a `DecodingError` with the place.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        guard !object.allKeys.isEmpty else { throw ForeignJSON() }
        self.init(
            kind: try object.decodeIfPresent(Kind.self, forKey: .kind),
            authority: try object.decodeIfPresent(Authority.self, forKey: .authority),
            fiscalYear: try object.decodeIfPresent(Int.self, forKey: .fiscalYear))
        planYear = try object.decodeIfPresent(Int.self, forKey: .planYear)
        scoresYear = try object.decodeIfPresent(Int.self, forKey: .scoresYear)
        scores = try object.decodeIfPresent(Scores.self, forKey: .scores)
        distributions = try object.decodeIfPresent(
            [String: [String: String]].self, forKey: .distributions)
        names = try object.decodeIfPresent([String: String].self, forKey: .names)
        otherPrints = try object.decodeIfPresent([PrintedFigure].self, forKey: .otherPrints)
        claims = try object.decodeIfPresent([Claim].self, forKey: .claims)
        history = try object.decodeIfPresent([YearTotal].self, forKey: .history)
        analyses = try object.decodeIfPresent([Analysis].self, forKey: .analyses)
        measures = try object.decodeIfPresent([Measure].self, forKey: .measures)
        uncertain = try object.decodeIfPresent([Uncertainty].self, forKey: .uncertain) ?? []
    }
}

extension Measure {
    enum CodingKeys: String, CodingKey {
        case topic, targets, issue, name, steps, responsible, period, outputs, outcomes
        case evidence, recommendation
    }

    /// Reads the JSON form; only the name is needed, lists that are not there are empty.
    public init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: CodingKeys.self)
        func list(_ key: CodingKeys) throws -> [String] {
            try object.decodeIfPresent([String].self, forKey: key) ?? []
        }
        self.init(
            topic: try object.decodeIfPresent(Int.self, forKey: .topic),
            targets: try list(.targets), name: try object.decode(String.self, forKey: .name),
            steps: try list(.steps), responsible: try list(.responsible),
            period: try object.decodeIfPresent(Period.self, forKey: .period),
            outputs: try list(.outputs), outcomes: try list(.outcomes),
            recommendation: try object.decodeIfPresent(String.self, forKey: .recommendation))
        issue = try object.decodeIfPresent(String.self, forKey: .issue)
        evidence = try object.decodeIfPresent([String].self, forKey: .evidence)
    }
}
