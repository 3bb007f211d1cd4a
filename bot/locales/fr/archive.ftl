## Les archives

archive-title = 🗄 { $total ->
        [0] Les archives sont vides. Le bouton 🗄 d’une fiche l’y range.
        [one] Dans les archives : { $total } fiche.
       *[other] Dans les archives : { $total } fiches.
    }
archive-found = 🗄 « { $query } »
    { $total ->
        [0] Aucune fiche de ce genre dans les archives. Toutes les archives : /archive
       *[other] Trouvé dans les archives : { $total }
    }
archive-put-away = 🗄 <b>Dans les archives.</b> { $callbacks ->
        [0] Il n’y avait pas de rappel ouvert.
        [one] { $callbacks } rappel ouvert est annulé ; il reviendra si la fiche est restaurée.
       *[other] { $callbacks } rappels ouverts sont annulés ; ils reviendront si la fiche est restaurée.
    }
archive-brought-back = ♻️ <b>Fiche restaurée.</b> { $callbacks ->
        [0] Aucun rappel n’avait été annulé avec elle.
        [one] { $callbacks } rappel est de nouveau ouvert.
       *[other] { $callbacks } rappels sont de nouveau ouverts.
    }
