namespace Portal.Workflows.Outlook;

/// <summary>The stages of a circuit as people see them. Integrating amendments is part of the body's stage.</summary>
public enum StageKind { Writing, Review, Body, Adopted, Published }
