namespace Portal.Web.Tenancy;

/// <summary>A page of the organisation for those who administer it; other members are told so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireAdministratorAttribute : Attribute;
