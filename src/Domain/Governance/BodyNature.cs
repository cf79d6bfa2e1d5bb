namespace Portal.Domain.Governance;

/// <summary>Only a deciding body makes a version definitive; an advisory one gives its advice.</summary>
public enum BodyNature { Deciding, Advisory }
