namespace Portal.Domain.Plans.Changes;

/// <summary>What amounts are for. Sums of different headings are never added: an envelope pays for the lines of a scenario. What the organisation has to
/// spend (R-BUDGETFIGURE) is no heading: its figures are parts of one another, and no decision of the plan.</summary>
public enum MoneyHeading { Envelopes, Investment, Running, Gain, Funding }
