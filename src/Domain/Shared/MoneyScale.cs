namespace Portal.Domain.Shared;

/// <summary>The unit an amount was typed in: « 175 K€ » is 175 thousands.</summary>
public enum MoneyScale { Unit, Thousand, Million }
