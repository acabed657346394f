-- The bank holidays of England: no working day of a reply window.
CREATE TABLE "bank_holiday" (
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "bank_holiday_pkey" PRIMARY KEY ("on")
);


