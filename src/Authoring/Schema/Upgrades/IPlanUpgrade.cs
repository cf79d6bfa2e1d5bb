using Portal.Collaboration;

namespace Portal.Authoring.Schema.Upgrades;

/// <summary>
/// One step of the document's schema. Changes values and adds keys; deletes nothing, so that what someone typed offline under the
/// schema before still finds its place.
/// </summary>
public interface IPlanUpgrade
{
    void Apply(YDoc document);
}
