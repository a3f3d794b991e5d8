namespace CbpRecord.Domain.Shared;

/// <summary>Ids are types, made by the caller as UUIDv7, so that a form sent twice collides with itself.</summary>
public interface ITypedId<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}

public readonly record struct ClientId(Guid Value) : ITypedId<ClientId>
{
    public static ClientId New() => new(Guid.CreateVersion7());
    public static ClientId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());
    public static PersonId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct PartnerId(Guid Value) : ITypedId<PartnerId>
{
    public static PartnerId New() => new(Guid.CreateVersion7());
    public static PartnerId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct RightId(Guid Value) : ITypedId<RightId>
{
    public static RightId New() => new(Guid.CreateVersion7());
    public static RightId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A case at CBP: a recordation, or a renewal, change or extension of one.</summary>
public readonly record struct CaseId(Guid Value) : ITypedId<CaseId>
{
    public static CaseId New() => new(Guid.CreateVersion7());
    public static CaseId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Goods at the border: a detention or a seizure.</summary>
public readonly record struct BorderCaseId(Guid Value) : ITypedId<BorderCaseId>
{
    public static BorderCaseId New() => new(Guid.CreateVersion7());
    public static BorderCaseId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct DeadlineId(Guid Value) : ITypedId<DeadlineId>
{
    public static DeadlineId New() => new(Guid.CreateVersion7());
    public static DeadlineId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

public readonly record struct ImportBatchId(Guid Value) : ITypedId<ImportBatchId>
{
    public static ImportBatchId New() => new(Guid.CreateVersion7());
    public static ImportBatchId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>A change of the law as the firm reads it: a reading, a closure day, or one taken back.</summary>
public readonly record struct LawChangeId(Guid Value) : ITypedId<LawChangeId>
{
    public static LawChangeId New() => new(Guid.CreateVersion7());
    public static LawChangeId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>The SHA-256 of a document's bytes, as 64 lower-case hex digits.</summary>
public readonly record struct DocumentId(string Hash)
{
    public override string ToString() => Hash;
}
