namespace Portal.Web.Plans;

/// <summary>« Un exemple rempli / un plan vide / mon fichier ».</summary>
public enum PlanStart { Example, Empty, File }
