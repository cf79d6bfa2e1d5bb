namespace Portal.Domain.Plans.Changes;

/// <summary>What amounts are for. Sums of different headings are never added: an envelope pays for the lines of a scenario.</summary>
public enum MoneyHeading { Envelopes, Investment, Running, Gain, Funding, BudgetFigures }
