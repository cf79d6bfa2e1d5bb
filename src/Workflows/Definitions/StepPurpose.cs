namespace Portal.Workflows.Definitions;

/// <summary>Advise: the plan goes on whatever the advice says, unless a route says otherwise. Decide: only this makes a version definitive.</summary>
public enum StepPurpose { Advise, Decide }
