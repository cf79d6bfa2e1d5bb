namespace Portal.Domain.Governance;

/// <summary>Who counts for the quorum: nobody needs to, those present, or those present or represented by a proxy.</summary>
public enum QuorumBase { None, Present, PresentOrRepresented }
