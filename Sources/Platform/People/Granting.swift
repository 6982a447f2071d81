extension Role {
    /// The roles a holder of this one may give and take: never one above its own.
    public var mayGrant: Set<Role> {
        switch self {
        case .administrator:
            [.officer, .staff, .head, .executive, .investigator, .administrator]
        case .operator: [.administrator, .overseer, .operator]
        case .officer, .staff, .head, .executive, .investigator, .overseer: []
        }
    }

    /// Whether nobody may give it to himself: who approves or reads complaints is chosen by another.
    public var needsAnotherToGrant: Bool {
        switch self {
        case .executive, .investigator, .overseer, .operator: true
        case .officer, .staff, .head, .administrator: false
        }
    }

    /// Whether it is held in the installation, not in an authority.
    public var isOfInstallation: Bool {
        switch self {
        case .overseer, .operator: true
        case .officer, .staff, .head, .executive, .investigator, .administrator: false
        }
    }
}
