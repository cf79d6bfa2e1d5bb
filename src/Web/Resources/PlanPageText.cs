namespace Portal.Web.Resources;

/// <summary>Words of the pages about a plan itself: its team and its settings.</summary>
public sealed class PlanPageText;
