namespace Portal.Domain.Shared;

/// <summary>What a money cell says. Only <see cref="Amount"/> counts in a sum; the others are not zero.</summary>
public enum MoneyState { Blank, Amount, NotApplicable, ToComplete, Unreadable }
