namespace Portal.Web.Tenancy;

/// <summary>A page that may be acted on although the organisation is read only: to take its data away, or to take its closing back.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorksWhileSuspendedAttribute : Attribute;
