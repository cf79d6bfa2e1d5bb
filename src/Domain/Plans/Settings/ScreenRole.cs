namespace Portal.Domain.Plans.Settings;

/// <summary>The four roles the interface shows; the columns behind each are <see cref="PlanRole.Columns"/>.</summary>
public enum ScreenRole { Pilote, Redacteur, Valideur, Lecteur }
