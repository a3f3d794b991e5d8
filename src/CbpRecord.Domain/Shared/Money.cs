using System.Globalization;

namespace CbpRecord.Domain.Shared;

/// <summary>An amount of U.S. dollars, kept as whole cents.</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static Money Zero => default;
    public static Money Dollars(long dollars) => new(checked(dollars * 100));
    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));
    public static Money operator *(Money amount, int times) => new(checked(amount.Cents * times));
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Two decimals without a sign or separators ("570.00"): the form of the API and the command line.</summary>
    public string ToDecimalString() => (Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>For people: "$1,700" or "$1,700.50".</summary>
    public override string ToString() =>
        (Cents / 100m).ToString(Cents % 100 == 0 ? "$#,0" : "$#,0.00", CultureInfo.InvariantCulture);
}
