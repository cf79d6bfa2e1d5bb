using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Shared;

namespace Portal.Web.Demo;

/// <summary>Ids made from names, so that every start, and every test, meets the same demonstration.</summary>
internal static class DemoIds
{
    public static OrganisationId Organisation(string slug) => new(Of("organisation/" + slug));
    public static PersonId Person(string slug, string person) => new(Of($"person/{slug}/{person}"));
    public static PlanId Plan(string slug, string plan) => new(Of($"plan/{slug}/{plan}"));
    public static DeliverableId Deliverable(string slug, string plan) => new(Of($"deliverable/{slug}/{plan}"));

    /// <summary>The id a section (s) or record (r) of a sketch gets when planted.</summary>
    public static string Planted(string prefix, string key) => prefix + "-" + string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("portal/demo/" + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by the application
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
