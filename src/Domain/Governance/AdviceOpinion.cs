namespace Portal.Domain.Governance;

/// <summary>Avis favorable, réservé, défavorable.</summary>
public enum AdviceOpinion { Favourable, Reserved, Unfavourable }
