namespace Portal.Domain.Plans.Records;

/// <summary>How a field is typed, checked and shown. The raw text is always kept; the type says how Domain reads it.</summary>
public enum FieldType { Text, LongText, Number, Money, Quarter, Period, Year, Date, Choice, Tick, Link, Links, List, Level, Email, Image }
