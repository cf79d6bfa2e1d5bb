namespace Portal.Workflows.Definitions;

/// <summary>What an advising step may end with, hence what its routes are about.</summary>
public enum StepOutcome { Favourable, Reserved, Unfavourable, NoteTaken }
