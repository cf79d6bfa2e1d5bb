namespace Portal.E2E.Tests.Pages;

/// <summary>What an organisation says of itself at sign-up; kind and size are the values of the form's choices.</summary>
public sealed record Newcomer(string Organisation, string Kind, string Size)
{
    public static Newcomer Town(string name) => new(name, "Municipality", "Inhabitants3500To9999");
    public static Newcomer Chamber(string name) => new(name, "Chamber", "Staff50To249");
}
