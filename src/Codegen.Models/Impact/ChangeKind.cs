namespace Codegen.Models.Impact;

/// <summary>What a person, or a provider's document, changed.</summary>
public enum ChangeKind
{
    /// <summary>A stream or seed is new.</summary>
    RelationAdded,

    /// <summary>A stream or seed is gone.</summary>
    RelationRemoved,

    /// <summary>A column of a stream or seed is new.</summary>
    ColumnAdded,

    /// <summary>A column of a stream or seed is gone.</summary>
    ColumnRemoved,

    /// <summary>A column's type became one that holds all that the old one held.</summary>
    TypeWidened,

    /// <summary>A column's type became one that holds less.</summary>
    TypeNarrowed,

    /// <summary>A column's type became another one.</summary>
    TypeChanged,

    /// <summary>A column may be null now.</summary>
    NullableNow,

    /// <summary>A column is never null any more.</summary>
    RequiredNow,

    /// <summary>The document allows more values.</summary>
    ValuesWidened,

    /// <summary>The document allows fewer values.</summary>
    ValuesNarrowed,

    /// <summary>The document allows other values.</summary>
    ValuesChanged,

    /// <summary>A value stands elsewhere in the API's answer.</summary>
    PointerMoved,

    /// <summary>Another request lists a stream's records.</summary>
    RequestMoved,

    /// <summary>Other fields identify a stream's record.</summary>
    KeyChanged,

    /// <summary>A stream is read in increments by another field, or no longer.</summary>
    CursorChanged,

    /// <summary>Nothing but words.</summary>
    DescriptionChanged,

    /// <summary>A model is new.</summary>
    ModelAdded,

    /// <summary>A model is gone.</summary>
    ModelRemoved,

    /// <summary>A model's SQL reads otherwise.</summary>
    ModelChanged,

    /// <summary>A model is built otherwise: as another kind of relation, or merged by another key.</summary>
    SettingsChanged,
}
