/// What is counted of a sheet.
enum Mark: String, Sendable, CaseIterable {
    /// A sheet that was looked at.
    case sheet
    /// The program reports a finding, of whatever kind.
    case alarm
    /// The program reports a remark.
    case remark

    /// By the independent test the figures cannot all be true.
    case seen
    /// Seen, and the program accuses no figure.
    case missed
    /// Not seen, and the program accuses a figure.
    case unfounded
    /// Seen, and the spoilt figure is accused first.
    case located
    /// Located, and with the true value.
    case exact
    /// Located, and other figures are accused as well.
    case withOthers

    /// Seen, and one slip of the catalogue explains it in exactly one figure.
    case uniqueFigure
    /// As `uniqueFigure`, and the figure is accused first.
    case uniqueFigureLocated
    /// As `uniqueFigure`, and another figure is accused first.
    case uniqueFigureLost
    /// One slip of the catalogue explains it with exactly one figure and value.
    case uniqueValue
    /// As `uniqueValue`, and figure and value are named first.
    case uniqueValueExact
    /// As `uniqueValue`, and another value is named first.
    case uniqueValueLost

    /// Seen, and several figures or none explain it.
    case undetermined
    /// Undetermined, and the spoilt figure is named first.
    case undeterminedFirst
    /// Undetermined, and the spoilt figure is in the list.
    case figureListed
    /// Undetermined, and the spoilt figure is not in the list.
    case figureUnlisted
    /// Undetermined, and figure and true value are in the list.
    case valueListed

    /// Seen, and a finding is called certain.
    case certain
    /// A finding is called certain that is wrong in figure or value.
    case certainWrong

    /// Two slips: each alone is needed to explain the sheet.
    case separable
    /// Two slips: both visible alone, one removal explains both.
    case masked
    /// Two slips: one of them is invisible.
    case oneSeen
    /// The visible one of two is accused.
    case oneSeenNamed
    /// Separable, and exactly one pair of figures explains it with two slips of the catalogue.
    case pairDetermined
    /// As `pairDetermined`, and both are accused.
    case pairLocated
    /// As `pairDetermined`, and not both are accused.
    case pairLost
    /// Exactly one pair of figures with values explains it.
    case pairValueDetermined
    /// As `pairValueDetermined`, and both values are named.
    case pairExact
    /// Separable, and several pairs explain it.
    case pairUndetermined
    /// As `pairUndetermined`, and both figures are in the list.
    case pairListed
    /// Separable, and both are accused.
    case bothLocated
    /// Separable, and both are accused with their true values.
    case bothExact
    /// Separable, and at least one of both is accused.
    case atLeastOne

    /// Sheets with this mark are worth looking at.
    var isFailure: Bool {
        switch self {
        case .missed, .unfounded, .uniqueFigureLost, .uniqueValueLost, .figureUnlisted,
            .certainWrong, .pairLost:
            true
        default: false
        }
    }
}
