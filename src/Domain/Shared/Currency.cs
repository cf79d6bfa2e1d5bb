namespace Portal.Domain.Shared;

/// <summary>Currencies a plan may be written in. The franc is kept for the plans of before 2002.</summary>
public enum Currency { Eur, Frf }
