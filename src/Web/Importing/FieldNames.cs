using System.Globalization;
using System.Resources;
using Portal.Authoring.Import.Mapping;
using Portal.Web.Resources;

namespace Portal.Web.Importing;

/// <summary>The vocabulary of the plan in French and in English at once: a heading may be in either, whatever the reader's language.</summary>
public sealed class FieldNames : IFieldNames
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("fr"), CultureInfo.GetCultureInfo("en")];
    private readonly ResourceManager _words = new(typeof(PlanVocabulary).FullName!, typeof(PlanVocabulary).Assembly); // a class has a name

    public IEnumerable<string> OfKind(string kind) => Words($"Kinds.{kind}.One").Concat(Words($"Kinds.{kind}.Many"));

    public IEnumerable<string> OfField(string kind, string field) => Words($"Fields.{kind}.{field}");

    public IEnumerable<string> OfChoice(string kind, string field, string choice) => Words($"Choices.{kind}.{field}.{choice}");

    private IEnumerable<string> Words(string key) => Languages.Select(language => _words.GetString(key, language)).OfType<string>();
}
