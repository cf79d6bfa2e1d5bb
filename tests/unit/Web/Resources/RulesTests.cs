using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Portal.Domain.Shared;
using Portal.Web.Resources;

namespace Portal.Web.Tests.Resources;

public sealed class RulesTests
{
    private static readonly Dictionary<string, string> French = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Read(new CultureInfo("en"));

    [Fact]
    public void Every_rule_that_may_be_broken_has_its_message_in_both_languages()
    {
        var codes =
            from type in typeof(BusinessRule).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType == typeof(BusinessRule)
            select ((BusinessRule)field.GetValue(null)!).Code;
        string[] unsaid = [.. codes.Except(French.Keys).Concat(codes.Except(English.Keys)).Distinct().Order()];

        Assert.Empty(unsaid);
    }

    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_arguments()
    {
        Assert.Equal(French.Keys.Order(), English.Keys.Order());
        Assert.All(French, message => Assert.Equal(Arguments(message.Value), Arguments(English[message.Key])));
    }

    private static string Arguments(string message) =>
        string.Concat(Enumerable.Range(0, 10).Where(n => message.Contains($"{{{n}}}", StringComparison.Ordinal) || message.Contains($"{{{n}:", StringComparison.Ordinal)));

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(Rules)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
